import { addressOf } from '../addresses';

/** Names in a row, each leading to what bears it. */
export function Names({ of }: { of: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <>
      {of.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <a href={addressOf(id)}>{name}</a>
        </span>
      ))}
    </>
  );
}
