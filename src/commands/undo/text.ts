export const en = {
  phrases: ['undo', 'revert', 'roll back'],
  help: {
    example: 'undo CR-12 and why',
    does: 'asks for the change that undoes another',
  },
  dialog: 'Undo a change',
};

export const nl: typeof en = {
  phrases: ['maak … ongedaan', 'draai … terug', 'ongedaan maken', 'terugdraaien', '… ongedaan maken', '… terugdraaien'],
  help: {
    example: 'maak CR-12 ongedaan omdat … (de reden)',
    does: 'vraagt de wijziging aan die een andere terugdraait',
  },
  dialog: 'Een wijziging terugdraaien',
};
