/* As much of DER (X.690) as certificates need: https://www.rfc-editor.org/rfc/rfc5280 */

export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
export const setOf = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts);
export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
export const text = (words: string): Buffer => der(0x0c, Buffer.from(words));
export const integer = (...bytes: readonly number[]): Buffer => der(0x02, Buffer.from(bytes));
export const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content);
export const octets = (content: Buffer): Buffer => der(0x04, content);
export const yes: Buffer = der(0x01, Buffer.from([0xff]));

/** To the second; years before 2050 only. */
export const time = (at: Date): Buffer =>
  der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
