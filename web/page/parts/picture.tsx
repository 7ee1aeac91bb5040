import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { download } from './download';
import { standingAlone } from './standing-alone';

interface PictureProps {
  readonly title: string;
  readonly file: string;
  /** Buttons that change what the picture shows. */
  readonly tools?: ComponentChildren;
  /** What the signs mean. */
  readonly legend?: ComponentChildren;
  /** What stands on paper instead; without it the picture itself, made to fit. */
  readonly printed?: ComponentChildren;
  /** Told how far the picture is moved to the left, in pixels. */
  readonly scrolled?: (left: number) => void;
  readonly children: ComponentChildren;
}

/** A picture that can be saved as SVG; a table with the same facts stands beside it. */
export function Picture({ title, file, tools, legend, printed, scrolled, children }: PictureProps) {
  const figure = useRef<HTMLElement>(null);
  const save = (): void => {
    const drawn = figure.current?.querySelector<SVGSVGElement>('.picture > svg');
    if (!drawn) return;
    const view = document.querySelector('main h1')?.textContent ?? '';
    const signs = [...(figure.current?.querySelectorAll('.legend li') ?? [])];
    download(`${file}.svg`, 'image/svg+xml', standingAlone(drawn, `${view}: ${title}`, signs));
  };
  return (
    <figure ref={figure} class={printed === undefined ? '' : 'prints-otherwise'}>
      <figcaption>
        <span>
          {title}{' '}
          <button class="quiet" onClick={save}>
            Hent som SVG
          </button>
        </span>
        {tools === undefined ? null : <span class="tools">{tools}</span>}
      </figcaption>
      <div
        class="picture"
        tabIndex={0}
        role="region"
        aria-label={title}
        onScroll={(event) => scrolled?.(event.currentTarget.scrollLeft)}
      >
        {children}
      </div>
      {printed}
      {legend}
    </figure>
  );
}
