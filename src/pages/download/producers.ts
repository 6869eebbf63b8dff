import type { DownloadKind } from '../../downloads/kinds.js';
import type { Json } from '../../kinds.js';
import type { Language } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import type { FileAnswer } from '../html.js';
import { answerProposal } from './answer-proposal.js';
import { devicesCsv } from './devices-csv.js';
import { supportBundle } from './support-bundle/index.js';

/** Who fetches, after their rights were read. */
export type Reader = { readonly person: Person; readonly language: Language };

/**
 * A file that is expectedly not made: what is found in it may not leave, what it is made from could not be read, or what
 * it is about is not there any more.
 */
export type NotMade = { readonly notMade: 'secret-found' | 'not-read' | 'nothing-to-give' };

/**
 * Makes one kind of file. What may keep it from being made is found out before the first chunk: from then on the
 * browser saves what it gets, and a fault can only cut the file off.
 */
export type Producer = (about: Json, parts: Parts, reader: Reader) => Promise<FileAnswer | NotMade>;
export type Producers = { readonly [kind in DownloadKind]: Producer };

/** Every kind of file there is a link to. */
export const producers: Producers = {
  'support-bundle': supportBundle,
  'devices-csv': devicesCsv,
  'answer-proposal': answerProposal,
};
