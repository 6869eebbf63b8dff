import type { Card } from '../card.js';
import { type ReplyData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const replyCard: Card<ReplyData> = { name: 'reply', template, text: { en, nl }, samples };
