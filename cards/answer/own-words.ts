import { escapeMarkdown } from '../escape.js';
import { rows } from '../rows.js';
import type { Block } from './data.js';

/** Longer than any paragraph of an answer. */
const longest = 1500;

/** Our own words: of Markdown they have `**bold**` alone, for what stands on a screen; the rest shows as it is. */
export const ownWords = (text: string): string =>
  escapeMarkdown(text, longest).replace(/\\\*\\\*(.+?)\\\*\\\*/g, '**$1**');

/** The same where no Markdown is read. */
export const withoutBold = (text: string): string => text.replaceAll('**', '');

/** A line for each paragraph, step and point. */
export const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => {
    if (typeof block === 'string') return [ownWords(block)];
    if ('points' in block) return block.points.map(point => `• ${ownWords(point)}`);
    return block.steps.map((step, index) => `${index + 1} · ${ownWords(step)}`);
  });

export const blockRows = (blocks: readonly Block[]) => rows(linesOf(blocks));
