import { expect, test } from '@jest/globals';
import { inRem } from '../../../tab/text-size.ts';

test('letters and lines are measured in rem, everything else stays', () => {
  expect(
    inRem({ fontSizeBase300: '14px', lineHeightBase300: '20px', strokeWidthThin: '1px', fontFamilyBase: 'Segoe UI' }),
  ).toEqual({
    fontSizeBase300: '0.875rem',
    lineHeightBase300: '1.25rem',
    strokeWidthThin: '1px',
    fontFamilyBase: 'Segoe UI',
  });
});
