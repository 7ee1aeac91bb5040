let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text of the page is at a size in pixels; without a canvas what letters take on average. */
export function widthOf(text: string, size: number): number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * size * 0.56;
  pen.font = `${size}px ${window.getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
