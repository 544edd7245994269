/** What the panel about a school says, en-GB. */
export const aboutText = {
  title: 'About the school',
  source: (asOf: string): string => `Source: ${asOf}. Pupils as counted there; what it does not say is left out.`,
  kind: 'Kind',
  urn: 'Number (URN)',
  authority: 'Local authority',
  ward: 'Ward',
  trust: 'Trust',
  roll: 'Pupils',
  freeMeals: 'Free school meals',
  senSupport: 'SEN support',
  plans: 'EHC plans',
  provision: 'Resourced provision',
  yes: 'Yes',
};
