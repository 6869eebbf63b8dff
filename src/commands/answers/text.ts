export const en = {
  phrases: ['answers', 'show answers', 'show the answers', 'all answers', 'what can you answer'],
  help: { example: 'answers', does: 'lists what I can answer, by subject' },
};

export const nl: typeof en = {
  phrases: ['antwoorden', 'toon antwoorden', 'toon de antwoorden', 'alle antwoorden', 'waar heb je antwoord op'],
  help: { example: 'antwoorden', does: 'toont waar ik antwoord op heb, per onderwerp' },
};
