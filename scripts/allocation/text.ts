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
  noAuthority: (name: string, there: readonly string[]) =>
    `No school in the file belongs to “${name}”. It has: ${there.join(', ')}.`,
  noSchools: 'No school is left to band with these settings.',
};
