import type { Facts } from '../kinds.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

/** What several commands say; codes are those of the refusals in `changes/`. */
const en = {
  unknownChange: 'I do not know that change. Type approvals for what is open.',
  done: {
    approve: (change: string) => `Your approval of ${change} is counted.`,
    reject: (change: string) => `You rejected ${change}. Nothing was changed.`,
    withdraw: (change: string) => `${change} is withdrawn.`,
    confirm: (change: string) => `Noted on ${change}. I read what can be read, and the card shows how it goes on.`,
    'application-id': (change: string) => `That ID is right: ${change} goes on with it.`,
    check: (change: string) => `I am reading again for ${change}; the card shows the result.`,
    run: (change: string) => `The step of ${change} is written in your name; the card shows how it goes on.`,
    continue: (change: string) => `${change} goes on: I read again, and the card shows what it comes to.`,
  },
  instances: {
    refused: {
      'not-https': 'An address must begin with https://.',
      'credentials-in-url':
        'An address must not hold a user name or a password. If that password is real, change it: it stands in this chat.',
      'private-address': 'That is a private address. I only talk to one when the operator declares it as intended.',
      'undeclared-host': 'That server is not declared. I never call an address that was typed in a chat.',
      'not-a-name': 'That is neither the name nor the address of a Jamf Pro server.',
    },
    declared: (names: string) => `The servers I know: ${names}.`,
  },
  rights: {
    roles: { requester: 'requester', approver: 'approver', auditor: 'auditor', operator: 'operator' },
    needed: (role: string, groups: string) =>
      groups === ''
        ? `The role ${role} would do, but the policy gives it to no group.`
        : `Needed: the role ${role}. The policy gives it to the Entra group ${groups}.`,
    enough: (role: string, groups: string) =>
      `The role ${role} is enough. The policy gives it to the Entra group ${groups}.`,
    notInPolicy: 'The policy allows nobody this kind of change.',
    otherConversation: 'Changes are asked for in the conversations that the policy names, and this is not one of them.',
  },
  statuses: {
    drafting: 'Its plan is still being made.',
    planned: 'It waits for approval; nothing is under way yet.',
    approved: 'It is approved and about to start.',
    running: 'It is under way.',
    waiting: 'It is under way and waits for a step.',
    verifying: 'Its result is being verified.',
    stuck: 'It is stuck and waits for a decision.',
    done: 'It is done.',
    failed: 'It has failed.',
    rejected: 'It was rejected.',
    withdrawn: 'It was withdrawn.',
    expired: 'It has expired.',
    outdated: 'Its plan was overtaken by events.',
  } as { readonly [status: string]: string },
  steps: {
    'unknown-step': f => `There is no step ${f['step']}. The steps are: ${list(f['steps'])}.`,
    'step-done': f => `Step ${f['step']} is done already.`,
    'step-not-yet': f => `Step ${f['current']} comes first.`,
    'reject-reason-missing': () => 'Three characters are the least.',
    'writes-stopped': () => 'An operator stopped all writes. Two operators let me write again: type start writes.',
    'step-up-unavailable': () =>
      'The policy asks for a fresh sign-in, and no page for it is configured. Whoever runs the bot sets PUBLIC_URL and AUTHENTICATION_CONTEXT.',
  } as Sayings,
  particulars: {
    busy: () => 'I am working on it right now. Try again in a few seconds.',
    'not-a-guid': () =>
      'An application ID has 32 characters in five groups, such as 7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11.',
    'reason-too-long': f => `A reason may have ${f['most'] ?? 500} characters at most.`,
    'reason-too-short': f => `A reason needs ${f['least'] ?? 10} characters at least: approvers decide on it.`,
    'ticket-required': () => 'A ticket number is required here.',
    'ticket-does-not-match': f =>
      `The ticket ${f['ticket']} does not have the form that is asked for here: ${f['pattern']}`,
    'wish-wrong': f => `Something is wrong with ${f['field']}.`,
  } as Sayings,
};

const nl: typeof en = {
  unknownChange: 'Die wijziging ken ik niet. Typ goedkeuringen om te zien wat openstaat.',
  done: {
    approve: change => `Je goedkeuring van ${change} telt mee.`,
    reject: change => `Je hebt ${change} afgewezen. Er is niets gewijzigd.`,
    withdraw: change => `${change} is ingetrokken.`,
    confirm: change => `Genoteerd bij ${change}. Wat te lezen is, lees ik na; de kaart laat zien hoe het verdergaat.`,
    'application-id': change => `Die id klopt: ${change} gaat ermee verder.`,
    check: change => `Ik lees opnieuw voor ${change}; de kaart toont de uitkomst.`,
    run: change => `De stap van ${change} is in jouw naam geschreven; de kaart laat zien hoe het verdergaat.`,
    continue: change => `${change} gaat verder: ik lees opnieuw, en de kaart toont wat dat oplevert.`,
  },
  instances: {
    refused: {
      'not-https': 'Een adres moet met https:// beginnen.',
      'credentials-in-url':
        'In een adres mag geen gebruikersnaam of wachtwoord staan. Is dat wachtwoord echt, wijzig het dan: het staat nu in deze chat.',
      'private-address':
        'Dat is een privéadres. Daar praat ik alleen mee als de beheerder het bewust zo heeft opgegeven.',
      'undeclared-host': 'Die server staat niet in mijn instellingen. Een adres uit een chat roep ik nooit aan.',
      'not-a-name': 'Dat is geen naam of adres van een Jamf Pro-server.',
    },
    declared: names => `De servers die ik ken: ${names}.`,
  },
  rights: {
    roles: { requester: 'aanvrager', approver: 'goedkeurder', auditor: 'auditor', operator: 'beheerder' },
    needed: (role, groups) =>
      groups === ''
        ? `De rol ${role} zou volstaan, maar het beleid geeft die aan geen enkele groep.`
        : `Nodig: de rol ${role}. Het beleid geeft die aan de Entra-groep ${groups}.`,
    enough: (role, groups) => `De rol ${role} is genoeg. Het beleid geeft die aan de Entra-groep ${groups}.`,
    notInPolicy: 'Het beleid staat niemand dit soort wijziging toe.',
    otherConversation: 'Wijzigingen vraag je aan in de gesprekken die in het beleid staan, en dit is daar geen van.',
  },
  statuses: {
    drafting: 'Het plan wordt nog gemaakt.',
    planned: 'Er wordt op goedkeuring gewacht; er is nog niets begonnen.',
    approved: 'Het is goedgekeurd en begint zo.',
    running: 'Er wordt aan gewerkt.',
    waiting: 'Er wordt aan gewerkt en op een stap gewacht.',
    verifying: 'Het resultaat wordt gecontroleerd.',
    stuck: 'Het loopt vast; er is een besluit nodig.',
    done: 'Het is klaar.',
    failed: 'Het is mislukt.',
    rejected: 'Het is afgewezen.',
    withdrawn: 'Het is ingetrokken.',
    expired: 'Het is verlopen.',
    outdated: 'Het plan is door de feiten ingehaald.',
  },
  steps: {
    'unknown-step': f => `Er is geen stap ${f['step']}. De stappen zijn: ${list(f['steps'])}.`,
    'step-done': f => `Stap ${f['step']} is al gedaan.`,
    'step-not-yet': f => `Eerst komt stap ${f['current']}.`,
    'reject-reason-missing': () => 'Drie tekens is het minimum.',
    'writes-stopped': () =>
      'Een beheerder heeft alle wijzigingen stilgezet. Met twee beheerders mag ik weer: typ start schrijven.',
    'step-up-unavailable': () =>
      'Het beleid vraagt een nieuwe aanmelding, en daarvoor is geen pagina ingesteld. Wie de bot beheert, zet PUBLIC_URL en AUTHENTICATION_CONTEXT.',
  },
  particulars: {
    busy: () => 'Ik ben er net mee bezig. Probeer het over een paar seconden nog eens.',
    'not-a-guid': () =>
      'Een toepassings-id heeft 32 tekens in vijf groepen, zoals 7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11.',
    'reason-too-long': f => `Een reden mag hooguit ${f['most'] ?? 500} tekens lang zijn.`,
    'reason-too-short': f =>
      `Een reden heeft minstens ${f['least'] ?? 10} tekens nodig: daarop beslissen de goedkeurders.`,
    'ticket-required': () => 'Een ticketnummer is hier verplicht.',
    'ticket-does-not-match': f =>
      `Het ticket ${f['ticket']} heeft niet de vorm die hier gevraagd wordt: ${f['pattern']}`,
    'wish-wrong': f => `Er klopt iets niet aan ${f['field']}.`,
  },
};

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

export const texts = { en, nl };
