import { type DoctorWords, listed, text } from '../words.js';
import { apps, notRead } from './apps/text.js';

const parts: { readonly [target: string]: string } = {
  copy: 'updates of cards',
  conversation: 'cards in a conversation',
  person: 'cards in a 1:1 chat',
  reply: 'lines under a card',
  answer: 'answers',
};

const writing: { readonly [as: string]: string } = {
  nobody: 'The bot writes nothing: people do.',
  approver: 'A person runs each step that writes, with their own rights.',
  app: 'The bot writes with a registration of its own, in approved steps only.',
};

const byPeople = "Apps in Entra are written in a person's name only.";

export const en: DoctorWords = {
  ...apps,
  groups: {
    title: f => (f['name'] ? `Group ${text(f['name'])}` : 'Groups of the policy'),
    codes: {
      ok: f => ({ cause: `${text(f['groups'])} groups, all there and with people in them.` }),
      empty: () => ({ cause: 'Nobody is in it.', fix: 'Add people to it in Entra.' }),
      'not-there': () => ({
        cause: 'Entra knows no group with that ID.',
        fix: 'Correct the ID in the policy file and restart.',
      }),
      'not-read': notRead(() => 'The group', 'Give the reader GroupMember.Read.All.'),
    },
  },
  quorum: {
    title: f => (f['act'] ? `Approval of: ${text(f['act'])}` : 'Enough approvers'),
    codes: {
      ok: () => ({ cause: 'Enough people for every kind of change, whoever asks.' }),
      never: f => ({
        cause: `The ${text(f['people'])} people in its groups are never enough.`,
        fix: 'Add approvers to the groups, or lower the quorum in the policy file.',
      }),
      'not-for': f => ({
        cause: `Not enough are left when one of these asks: ${listed(f['names'])}.`,
        fix: 'Add an approver, or let somebody else ask.',
      }),
      'not-read': notRead(() => 'Its approvers', 'Give the reader GroupMember.Read.All.'),
    },
  },
  reach: {
    title: () => 'Approvers in Teams',
    codes: {
      ok: f => ({ cause: `All ${text(f['people'])} can be reached.` }),
      'not-reached': f => ({
        cause: `Not to be reached in a 1:1 chat: ${listed(f['names'])}.`,
        fix: 'Install the app for them (a setup policy in the Teams admin center), or ask them to add it.',
      }),
      'too-few': f => ({
        cause: `Too few can be reached to approve: ${listed(f['acts'])}. Not reached: ${listed(f['names'])}.`,
        fix: 'Install the app for them (a setup policy in the Teams admin center), or ask them to add it.',
      }),
      'not-told': f => ({ cause: `Teams did not say whether I can reach: ${listed(f['names'])}.`, fix: 'Try again.' }),
      'not-read': notRead(() => 'Whether approvers can be reached', 'Try again.'),
    },
  },
  'own-line': {
    title: () => 'A line to you',
    codes: {
      ok: () => ({ cause: 'I sent you one just now, in our 1:1 chat.' }),
      'not-sent': f => ({
        cause: `Teams did not take it${f['status'] ? ` (${f['status']})` : ''}.`,
        fix: 'Add the app for yourself in Teams, then ask again.',
      }),
      'not-read': notRead(() => 'Whether it arrived', 'Try again.'),
    },
  },
  deliveries: {
    title: () => 'Messages of the last 24 hours',
    codes: {
      ok: () => ({ cause: 'All arrived.' }),
      failed: f => ({
        cause: `${text(f['count'])} did not arrive, mostly ${parts[text(f['target'])] ?? 'others'} (${text(f['reason'])}).`,
        fix: '403 and 404: the app was removed there. Others: Teams was out of reach; changes went on all the same.',
      }),
      'not-read': notRead(() => 'Which messages arrived', 'Look at the line of the database.'),
    },
  },
  database: {
    title: () => 'Database',
    codes: {
      ok: f => ({
        cause:
          f['kind'] === 'postgres'
            ? 'PostgreSQL answers; tables up to date.'
            : 'The embedded one answers; tables up to date. It serves one process.',
      }),
      'not-read': notRead(() => 'The database', 'Look whether it runs and DATABASE_URL is right.'),
    },
  },
  queue: {
    title: () => 'Queue',
    codes: {
      ok: f => ({ cause: `${text(f['waiting'])} jobs wait.` }),
      failed: f => ({
        cause: `${text(f['failed'])} jobs were given up today; ${text(f['waiting'])} wait.`,
        fix: 'The log says why. No change is lost: each is looked at again every few seconds.',
      }),
      'not-started': () => ({
        cause: 'No queue was ever started on this database.',
        fix: 'Start the bot itself (npm start); a terminal chat has no queue.',
      }),
      'not-read': notRead(() => 'The queue', 'Look at the line of the database.'),
    },
  },
  overdue: {
    title: () => 'Open changes',
    codes: {
      ok: () => ({ cause: 'None waits for its turn.' }),
      late: f => ({
        cause: `One should have gone on ${text(f['minutes'])} minutes ago.`,
        fix: 'Look at the log for what stops it; restart the bot if it is silent.',
      }),
      'not-read': notRead(() => 'Whether a change waits', 'Look at the line of the database.'),
    },
  },
  clock: {
    title: () => 'Clock',
    codes: {
      ok: f => ({ cause: `${text(f['seconds'])} s beside Microsoft's.` }),
      apart: f => ({
        cause: `It is ${text(f['seconds'])} s ${f['ahead'] ? 'ahead of' : 'behind'} Microsoft's: sign-ins and expiry go wrong.`,
        fix: 'Turn on time synchronisation on the machine.',
      }),
      'not-read': notRead(() => "Microsoft's time", 'Look whether the machine reaches the sign-in of Microsoft.'),
    },
  },
  writes: {
    title: () => 'Writing',
    codes: {
      ok: f => ({
        cause: [writing[text(f['as'])], ...(f['apps'] === 'bot' && f['as'] === 'app' ? [byPeople] : [])].join(' '),
      }),
      stopped: f => ({
        cause: `Stopped by ${text(f['by'])}: ${text(f['reason'])}. Nothing is written until two operators start it again.`,
        fix: 'When the reason is gone: start writes.',
      }),
      'not-read': notRead(() => 'Whether writes are stopped', 'Look at the line of the database.'),
    },
  },
  'step-up': {
    title: () => 'Fresh sign-in before a vote',
    codes: {
      ok: () => ({ cause: 'Available.' }),
      'not-needed': () => ({ cause: 'Not set up, and nothing that the policy allows asks for it.' }),
      'not-available': f => ({
        cause: `Not set up. What takes something away is held by two approvals alone: ${listed(f['acts'])}.`,
        fix: 'Make an authentication context in Entra and set AUTHENTICATION_CONTEXT and PUBLIC_URL.',
      }),
    },
  },
  cloud: {
    title: () => 'Cloud',
    codes: {
      ok: f => ({ cause: `Every address of ${text(f['cloud'])} is known.` }),
      incomplete: f => ({
        cause: `The addresses of ${listed(f['names'])} are not published for ${text(f['cloud'])}.`,
        fix: 'Choose another CLOUD; in this one the bot cannot work completely.',
      }),
    },
  },
};
