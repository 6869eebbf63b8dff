/** Compares the leading dotted numbers: `11.30.1-t1784555528405` is at least `11.23`. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [have, need] = [version, wanted].map(text => (text.split('-')[0] ?? '').split('.').map(Number));
  for (let place = 0; place < Math.max(have?.length ?? 0, need?.length ?? 0); place++) {
    const difference = (have?.[place] ?? 0) - (need?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
