/** The sentences of `npm run -s allocation`, en-GB. */
export const allocationCommandText = {
  usage:
    'Say which file: npm run -s allocation -- --schools FILE.csv [--schools MORE.csv] [--authority NAME] [--settings FILE.json] [--json]',
  noFile: (file: string) => `There is no file ${file}.`,
  noText: (file: string) => `${file} is not a file.`,
  noJson: (file: string) => `${file} is not a JSON file with settings.`,
  badSettings: (file: string, where: string, why: string) =>
    `The settings in ${file} cannot be used${where ? ` at ${where}` : ''}: ${why}.`,
  noReading: (file: string, why: string, said: string) =>
    `${file} cannot be used. ${why}${said ? ` It says: ${said}.` : ''}`,
  noAuthority: (file: string, name: string, there: readonly string[]) =>
    there.length
      ? `No school in ${file} belongs to “${name}”. It has: ${there.join(', ')}.`
      : `${file} does not say which local authority its schools belong to, so it cannot be read for “${name}”.`,
  onlyOne: (option: string, given: readonly string[]) =>
    `${option} can be given once only, and there are ${given.length}: ${given.join(', ')}.`,
  notOpen: (file: string) => `${file} may not be read by you.`,
  noSchools: 'No school is left to band with these settings.',
};
