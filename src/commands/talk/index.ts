export const talk: readonly string[] = [];
