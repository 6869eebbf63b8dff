import type { Facts, Json } from '../../kinds.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

const list = (value: Json | undefined): string => (Array.isArray(value) ? value.map(String).join(', ') : '');

/** Why a change ended or is stuck, for what the engine itself says; a kind's own codes have their words there. */
const causesEn: Sayings = {
  'nobody-decided': () => 'Nobody decided within the time that was set.',
  'no-plan': () => 'No plan could be made within an hour.',
  'too-few-for-stages': f =>
    `The stages take ${f['quorum']} different people besides you, and in one of them too few may approve.`,
  'too-few-approvers': f => `It takes ${f['quorum']} to approve, and besides you only ${f['approvers']} may.`,
  'act-not-in-policy': () => 'The policy does not allow this kind of change.',
  'approvers-not-read': f =>
    `The approver groups of the policy could not be read (${f['status'] ?? f['cause']}${f['permission'] ? `; permission needed: ${f['permission']}` : ''}). The operator checks policy.json.`,
  'policy-changed': () => 'The policy was changed after the votes were asked for, so they are void.',
  'too-few-reachable': f =>
    `It takes ${f['quorum']} to approve, and in Teams I can reach only ${f['reachable']} of those who may. Install the app for: ${list(f['unreached'])}.`,
  'not-started': () => 'It was approved, but could not start within the time that was set.',
  'world-changed': f => `What changed since the vote: ${list(f['steps'])}.`,
  'votes-lost': f => `An approver has lost the right to approve: ${f['valid']} of ${f['quorum']} votes still count.`,
  'manual-in-place': f =>
    `A manual integration is in place, through the app "${f['app']}". It has to be removed first.`,
  'withdrawn-underway': f =>
    list(f['done']) === '' ? 'No step had been done yet.' : `Done by then: ${list(f['done'])}.`,
  'given-up': f =>
    list(f['done']) === ''
      ? 'It was given up before any step was done.'
      : `It was given up. Done by then: ${list(f['done'])}.`,
  unlocked: f =>
    `${f['asked']} asked to free the lock, and that was approved (CR-${f['proposal']}): ${f['reason']}. ${
      list(f['done']) === '' ? 'No step had been done yet.' : `Done by then: ${list(f['done'])}.`
    }`,
  'two-weeks': () => 'It has been under way for two weeks without coming to an end.',
  'lock-held': () =>
    'When it was about to start, another change held the lock of this tenant, or the stuck one that it was to take over was stuck no more.',
  'taken-over': f =>
    `CR-${f['number']} took over from it. ${list(f['done']) === '' ? 'No step had been done by then.' : `Done by then: ${list(f['done'])}.`}`,
};

const causesNl: Sayings = {
  'nobody-decided': () => 'Niemand heeft binnen de gestelde tijd beslist.',
  'no-plan': () => 'Binnen een uur kon geen plan worden gemaakt.',
  'too-few-for-stages': f =>
    `De rondes vragen ${f['quorum']} verschillende mensen naast jou, en in een ervan mogen er te weinig goedkeuren.`,
  'too-few-approvers': f =>
    `Er zijn ${f['quorum']} goedkeurders nodig, en behalve jij mogen er maar ${f['approvers']}.`,
  'act-not-in-policy': () => 'Het beleid staat dit soort wijziging niet toe.',
  'approvers-not-read': f =>
    `De goedkeurdersgroepen van het beleid waren niet te lezen (${f['status'] ?? f['cause']}${f['permission'] ? `; nodige machtiging: ${f['permission']}` : ''}). De beheerder van de bot kijkt policy.json na.`,
  'policy-changed': () => 'Het beleid is gewijzigd nadat om de stemmen was gevraagd, dus ze tellen niet meer.',
  'too-few-reachable': f =>
    `Er zijn ${f['quorum']} goedkeurders nodig, en in Teams kan ik er maar ${f['reachable']} bereiken. Installeer de app voor: ${list(f['unreached'])}.`,
  'not-started': () => 'Het was goedgekeurd, maar kon niet binnen de gestelde tijd beginnen.',
  'world-changed': f => `Wat er sinds het besluit veranderde: ${list(f['steps'])}.`,
  'votes-lost': f =>
    `Een goedkeurder mag niet meer goedkeuren: ${f['valid']} van de ${f['quorum']} stemmen tellen nog.`,
  'manual-in-place': f => `Er is al een handmatige koppeling, via de app "${f['app']}". Die moet er eerst uit.`,
  'withdrawn-underway': f =>
    list(f['done']) === '' ? 'Er was nog geen stap gedaan.' : `Op dat moment al gedaan: ${list(f['done'])}.`,
  'given-up': f =>
    list(f['done']) === ''
      ? 'Het is opgegeven voordat er een stap was gedaan.'
      : `Het is opgegeven. Op dat moment al gedaan: ${list(f['done'])}.`,
  unlocked: f =>
    `${f['asked']} vroeg om de vergrendeling op te heffen en dat is goedgekeurd (CR-${f['proposal']}): ${f['reason']}. ${
      list(f['done']) === '' ? 'Er was nog geen stap gedaan.' : `Op dat moment al gedaan: ${list(f['done'])}.`
    }`,
  'two-weeks': () => 'Dit loopt al twee weken en komt niet aan zijn eind.',
  'lock-held': () =>
    'Toen dit zou beginnen, had een andere wijziging deze tenant vergrendeld, of zat de wijziging die het zou overnemen niet meer vast.',
  'taken-over': f =>
    `CR-${f['number']} heeft het overgenomen. ${list(f['done']) === '' ? 'Er was nog geen stap gedaan.' : `Op dat moment al gedaan: ${list(f['done'])}.`}`,
};

export const en = { causes: causesEn };
export const nl: typeof en = { causes: causesNl };
