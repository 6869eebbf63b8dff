export type Bell = {
  ring(): void;
  /** Resolves at the next ring, or at once when it rang since the last wait, or when the time is over. */
  wait(milliseconds: number): Promise<void>;
};

export function createBell(): Bell {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    async wait(milliseconds) {
      if (!hasRung) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = () => {};
      hasRung = false;
    },
  };
}
