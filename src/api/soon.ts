/** Who asks after the state of the store waits no longer, in milliseconds: one that is away is tried for longer. */
const SOON = 3000;

/**
 * What `work` gives, if it gives it soon; it goes on after that, unheard.
 * @throws Error where it does not, and what `work` throws
 */
export async function soon<T>(work: Promise<T>): Promise<T> {
  let overdue: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    overdue = setTimeout(() => reject(new Error(`No answer within ${SOON} ms`)), SOON);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(overdue);
  }
}
