import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { TextFile } from './files.js';

/** Packs while it is being read. */
export async function* zipped(files: readonly TextFile[], now: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name, { mtime: now });
  zip.end();
  yield* zip.outputStream as Readable;
}
