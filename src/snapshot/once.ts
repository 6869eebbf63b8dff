/** The same question is asked of the world once per snapshot, whoever needs the answer. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= read();
    return asked;
  };
}

export function oncePer<Key, T>(read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const asked = new Map<Key, Promise<T>>();
  return key => {
    const known = asked.get(key);
    if (known) return known;
    const reading = read(key);
    asked.set(key, reading);
    return reading;
  };
}
