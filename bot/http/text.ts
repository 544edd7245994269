/** Sentences about requests as such, en-GB; hardly anybody but a program reads them. */
export const serverText = {
  compressed: 'Send the body as it is, without compressing it.',
  notJson: 'Send the body as JSON.',
  notReadable: 'The request could not be read.',
  nothingHere: 'There is nothing at this address.',
  otherWay: 'This address cannot be asked in that way.',
  tooLarge: 'That is more than can be sent at once.',
  refused: 'The request could not be answered.',
};

/** The sentence for a status that no handler of ours chose. */
export const refusalOf = (status: number): string =>
  ({
    400: serverText.notReadable,
    404: serverText.nothingHere,
    405: serverText.otherWay,
    413: serverText.tooLarge,
    431: serverText.tooLarge,
  })[status] ?? serverText.refused;
