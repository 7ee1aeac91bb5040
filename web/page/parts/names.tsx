import { addressOf } from '../addresses';
import { Hyphenated } from './hyphenated';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The name of a body (*organ*), which leads to it. */
export function BodyLink({ body: { id, name } }: { body: Named }) {
  return (
    <a href={addressOf(id)}>
      <Hyphenated text={name} />
    </a>
  );
}

/** Names in a row, each leading to what bears it. */
export function Names({ of }: { of: readonly Named[] }) {
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
