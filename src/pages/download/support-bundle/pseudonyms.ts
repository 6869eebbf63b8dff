/** Somebody who is named somewhere; of some only the name is known. */
export type KnownPerson = { readonly name: string; readonly objectId?: string };

/** Replaces people in data, wherever they stand. */
export type Redact = <T>(data: T) => T;

const mailAddress = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Jamf's own address stands in the words of checks; it names nobody. */
const nobodys = ['support@jamf.com'];

/**
 * The same person is `person-1` in every file of one bundle, whether by name or by object id; the same mail address is
 * `mail-1`. Which is which stands nowhere: whoever has to know asks the sender. Names and addresses are looked for in
 * every text, since they also come within facts.
 */
export function pseudonyms(people: readonly KnownPerson[]): Redact {
  const known = numbered(people);
  const mails = new Map<string, string>();
  const words = [...known.keys()].sort((a, b) => b.length - a.length);
  const anyone =
    words.length > 0 ? new RegExp(`${before}(?:${words.map(literal).join('|')})${after}`, 'giu') : undefined;

  const mailFor = (address: string): string => {
    const key = address.toLowerCase();
    if (nobodys.includes(key)) return address;
    const name = mails.get(key) ?? `mail-${mails.size + 1}`;
    mails.set(key, name);
    return name;
  };
  const inText = (text: string): string => {
    const mailless = text.normalize('NFC').replace(mailAddress, mailFor);
    return anyone ? mailless.replace(anyone, word => known.get(oneWriting(word)) ?? 'person') : mailless;
  };
  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(redact);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [inText(name), redact(inner)]));
  };
  return <T>(data: T) => redact(data) as T;
}

/** A name is a word, or several: `Jan` is not found in `January`. */
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
/** Whatever the letters, the accents are put together from, or the space between them. */
const oneWriting = (word: string): string => word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Who has the same object id, or the same name, has the same number. */
function numbered(people: readonly KnownPerson[]): Map<string, string> {
  const known = new Map<string, string>();
  let count = 0;
  for (const { name, objectId } of people) {
    const words = [name, objectId ?? ''].map(oneWriting).filter(word => word !== '');
    const earlier = known.get(oneWriting(objectId ?? '')) ?? known.get(oneWriting(name));
    if (!earlier) count++;
    for (const word of words) known.set(word, known.get(word) ?? earlier ?? `person-${count}`);
  }
  return known;
}
