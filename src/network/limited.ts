/** What `begin` reports, or `late` when it reports nothing in time. The timer never outlives the answer. */
export function limited<T>(ms: number, late: T, begin: (report: (result: T) => void) => void): Promise<T> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(late), Math.max(0, ms));
    begin(result => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}

/** Only the code of an error: messages may quote what was received. */
export const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
