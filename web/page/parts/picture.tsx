import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { download } from './download';

interface PictureProps {
  readonly title: string;
  readonly file: string;
  /** Buttons that change what the picture shows. */
  readonly tools?: ComponentChildren;
  /** Told how far the picture is moved to the left, in pixels. */
  readonly scrolled?: (left: number) => void;
  readonly children: ComponentChildren;
}

/** A picture that can be saved as SVG; a table with the same facts stands beside it. */
export function Picture({ title, file, tools, scrolled, children }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const save = (): void => {
    const drawn = frame.current?.querySelector('svg');
    if (drawn) download(`${file}.svg`, 'image/svg+xml', standingAlone(drawn));
  };
  return (
    <figure>
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
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={title}
        onScroll={(event) => scrolled?.(event.currentTarget.scrollLeft)}
      >
        {children}
      </div>
    </figure>
  );
}

const KEPT = 'fill stroke stroke-width stroke-dasharray font-size font-family font-weight opacity'.split(' ');

/** The picture with the styles that this page gives it, so that it looks the same elsewhere. */
function standingAlone(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const [theirs, ours] = [drawn.querySelectorAll('*'), copy.querySelectorAll('*')];
  for (const [index, element] of [...theirs].entries()) {
    const style = window.getComputedStyle(element);
    for (const name of KEPT) ours[index]?.setAttribute(name, style.getPropertyValue(name));
  }
  // Names that follow the reader's scrolling go back to where they belong.
  copy.querySelector('.names')?.removeAttribute('transform');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
