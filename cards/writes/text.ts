import { escapeMarkdown } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { WritesData } from './data.js';

const underWay = (data: WritesData) =>
  rows(
    data.underWay.map(
      ({ number, instance, step }) => `• CR-${number} · ${escapeMarkdown(instance)} · ${escapeMarkdown(step, 120)}`,
    ),
  );

const openEn = ({ open }: WritesData) =>
  open === 0
    ? 'No change is under way.'
    : `${open === 1 ? '1 change is' : `${open} changes are`} under way. What people do in consoles goes on; I only read.`;

const openNl = ({ open }: WritesData) =>
  open === 0
    ? 'Er is geen wijziging onderweg.'
    : `Er ${open === 1 ? 'is 1 wijziging' : `zijn ${open} wijzigingen`} onderweg. Wat mensen in consoles doen, gaat door; ik lees alleen nog.`;

export const en = (data: WritesData) => ({
  title: `${symbols.stopped} ${data.isNew ? 'My writes are stopped' : 'My writes were stopped already'}`,
  facts: facts(
    ['By', escapeMarkdown(data.by, 80)],
    ['Since', when(data.at)],
    ['Reason', escapeMarkdown(data.reason, 500)],
  ),
  underWayTitle:
    data.underWay.length === 0
      ? 'No write is under way.'
      : `${symbols.warning} These had left already, or were just leaving; I read what came of them:`,
  underWay: underWay(data),
  open: openEn(data),
  next:
    data.asked > 0
      ? `CR-${data.asked} asks to let me write again.`
      : 'To let me write again, two operators are needed: one asks, another agrees.',
  start: 'Let me write again…',
  show: `Show CR-${data.asked}`,
  typed: data.asked > 0 ? `Or type: show CR-${data.asked}` : 'Or type: start writes and why',
  speak: data.isNew ? 'My writes are stopped.' : 'My writes were stopped already.',
  fallback: data.isNew ? 'My writes are stopped.' : 'My writes were stopped already.',
});

export const nl: typeof en = data => ({
  title: `${symbols.stopped} ${data.isNew ? 'Ik schrijf niets meer' : 'Het schrijven was al gestopt'}`,
  facts: facts(
    ['Door', escapeMarkdown(data.by, 80)],
    ['Sinds', when(data.at)],
    ['Reden', escapeMarkdown(data.reason, 500)],
  ),
  underWayTitle:
    data.underWay.length === 0
      ? 'Er wordt op dit moment niets geschreven.'
      : `${symbols.warning} Dit was al verstuurd of ging net weg; ik lees na wat ervan is gekomen:`,
  underWay: underWay(data),
  open: openNl(data),
  next:
    data.asked > 0
      ? `CR-${data.asked} vraagt om mij weer te laten schrijven.`
      : 'Om mij weer te laten schrijven zijn twee beheerders nodig: de een vraagt het, de ander gaat akkoord.',
  start: 'Weer laten schrijven…',
  show: `Toon CR-${data.asked}`,
  typed: data.asked > 0 ? `Of typ: toon CR-${data.asked}` : 'Of typ: start schrijven en waarom',
  speak: data.isNew ? 'Ik schrijf niets meer.' : 'Het schrijven was al gestopt.',
  fallback: data.isNew ? 'Ik schrijf niets meer.' : 'Het schrijven was al gestopt.',
});
