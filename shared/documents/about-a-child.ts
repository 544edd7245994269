/** A child's label as it stands in cards and plans: 'Child 3', 'child no. 3', 'children 3 and 4'. */
const label = /\bchild(ren)?\s*(no\.?|number|#)?\s*\d/i;

/** Whether a text speaks of a single child by its label. Such a text leaves the pair of therapist and SENDCo never. */
export const isAboutAChild = (text: string): boolean => label.test(text);
