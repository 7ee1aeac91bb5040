import type { Line } from './lines.js';
import { inferMunicipality } from './municipality.js';
import { warn, type Reading } from './reading.js';
import type { Meeting, Municipality } from './referat.js';

/** Below this the municipality that was inferred is told with a warning. */
const UNSURE = 0.55;

/** The municipality whose minutes they are: stated by the caller, or told by the text; where little or nothing tells it, a warning says so. */
export function ownMunicipality(
  lines: readonly Line[],
  { place, placeSpan }: Pick<Meeting, 'place' | 'placeSpan'>,
  start: number,
  stated: Municipality | null,
  reading: Reading,
): Pick<Meeting, 'municipality' | 'municipalityConfidence' | 'municipalitySpan'> {
  if (stated !== null) return { municipality: stated, municipalityConfidence: 1, municipalitySpan: null };
  const inferred = inferMunicipality(
    lines,
    place === null || placeSpan === null ? null : { text: place, span: placeSpan },
  );
  if (inferred !== null) {
    const { municipality, confidence, span } = inferred;
    if (confidence < UNSURE) {
      const message = `${municipality.name} is inferred from little (confidence ${confidence}); if it is not so, state the municipality with --municipality.`;
      warn(reading, 'MUNICIPALITY_INFERRED', start, message);
    }
    return { municipality, municipalityConfidence: confidence, municipalitySpan: span };
  }
  const message = 'No municipality is named more than the others; state it with --municipality.';
  warn(reading, 'MUNICIPALITY_UNKNOWN', start, message);
  return { municipality: null, municipalityConfidence: 0, municipalitySpan: null };
}
