import { seams } from '../danish/hyphens';

/** Words of more letters than this may have to be broken on a narrow screen. */
const LONG = 18;

/** A text whose long compounds may break, with a hyphen, where a Dane would break them; copied, it is as printed. */
export function Hyphenated({ text }: { text: string }) {
  if (!text.split(/\s/u).some((word) => word.length > LONG)) return <>{text}</>;
  return (
    <>
      {text.split(/(\s+)/u).map((word) =>
        word.length <= LONG
          ? word
          : seams(word).map((part, index, parts) =>
              index === 0 || /[-/–]$/u.test(parts[index - 1] ?? '') ? (
                part
              ) : (
                <>
                  <span class="seam" />
                  {part}
                </>
              ),
            ),
      )}
    </>
  );
}
