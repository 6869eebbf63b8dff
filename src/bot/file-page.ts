import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileAnswer } from '../pages/html.js';
import { guard } from './html-page.js';

/** A browser that takes nothing for so long has gone. */
const silenceMs = 60_000;

/**
 * Writes the file as it is made. What breaks on the way cuts the connection: a browser then says that the download
 * failed, and never keeps a part as if it were the whole.
 */
export async function sendFile(response: ServerResponse, file: FileAnswer): Promise<void> {
  response.statusCode = 200;
  guard(response, file.headers);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Disposition', `attachment; filename="${file.fileName.replace(/[^\w.-]/g, '_')}"`);
  response.setTimeout(silenceMs, () => response.destroy());
  await pipeline(Readable.from(file.chunks), response);
}
