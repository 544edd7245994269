/** What the list of schools that comes along says of itself; bot/open-data/SOURCE.md. Rows K05, X05. */
export const figuresTextOfOpenData = {
  title: 'DfE open data: schools, pupils and SEN (census of January 2023)',
  year: '2022/23',
  licence: 'Open Government Licence v3.0',
};
