/** Somebody else moved the change first, or took over its claim. Not an error: whoever holds it now goes on. */
export class Overtaken extends Error {
  constructor(changeId: string) {
    super(`change ${changeId} is being worked on elsewhere`);
    this.name = 'Overtaken';
  }
}
