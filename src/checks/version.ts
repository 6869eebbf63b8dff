/** The leading numbers of a version: `11.30.1-t1784555528405` is [11, 30, 1]. Undefined when there are none. */
export function versionNumbers(text: string): readonly number[] | undefined {
  const leading = /^\s*(\d+(?:\.\d+)*)/.exec(text)?.[1];
  return leading?.split('.').map(Number);
}

/** Compares as numbers, part by part: `10.9` is older than `10.18`. Undefined when one cannot be read. */
export function isAtLeast(text: string, minimum: string): boolean | undefined {
  const have = versionNumbers(text);
  const want = versionNumbers(minimum);
  if (!have || !want) return undefined;
  for (let i = 0; i < want.length; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
