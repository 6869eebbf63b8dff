import { escapeMarkdown } from '../escape.js';
import { rows } from '../rows.js';
import type { HelpData, HelpGroup } from './data.js';

const groupsEn: { readonly [group in HelpGroup]: string } = {
  look: '🔍 Look',
  answers: '💬 Answers',
  change: '📋 Change',
  steps: '👤 Steps of a change',
  settings: '⚙️ Settings',
};

const groupsNl: typeof groupsEn = {
  look: '🔍 Kijken',
  answers: '💬 Antwoorden',
  change: '📋 Wijzigen',
  steps: '👤 Stappen van een wijziging',
  settings: '⚙️ Instellingen',
};

function groupRows(data: HelpData, titles: typeof groupsEn) {
  return rows(
    data.groups.map(({ group, commands }) => ({
      title: titles[group],
      commands: rows(
        commands.map(({ example, does }) => ({ example: escapeMarkdown(example), does: escapeMarkdown(does) })),
      ),
    })),
  );
}

export const en = (data: HelpData) => ({
  title: '💡 What you can ask me',
  intro:
    data.scope === 'personal'
      ? 'Type one of these, in English or Dutch.'
      : 'Mention me and type one of these, in English or Dutch.',
  groups: groupRows(data, groupsEn),
  status: 'Status',
  connect: 'Connect Jamf',
  approvals: 'Approvals',
  speak: 'This is what you can ask me: for example status, connect jamf, or approvals.',
  fallback: 'You can type: status, connect jamf, approvals, instances, history CR-12, language nl.',
});

export const nl: typeof en = data => ({
  title: '💡 Wat je mij kunt vragen',
  intro:
    data.scope === 'personal'
      ? 'Typ een van deze zinnen, in het Nederlands of Engels.'
      : 'Noem mij met een @ en typ een van deze zinnen, in het Nederlands of Engels.',
  groups: groupRows(data, groupsNl),
  status: 'Status',
  connect: 'Jamf koppelen',
  approvals: 'Goedkeuringen',
  speak: 'Dit kun je mij vragen: bijvoorbeeld status, koppel jamf of goedkeuringen.',
  fallback: 'Je kunt typen: status, koppel jamf, goedkeuringen, instances, geschiedenis CR-12, language en.',
});
