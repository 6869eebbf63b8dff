import type { Card } from '../card.js';
import { type DownloadData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const downloadCard: Card<DownloadData> = { name: 'download', template, text: { en, nl }, samples };
