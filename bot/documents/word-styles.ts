import { AlignmentType, LevelFormat, convertMillimetersToTwip, type IPropertiesOptions } from 'docx';
import { look, type Sizes } from './look.ts';

/** Word counts letters in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

export const bullets = 'bullets';

const headingOf = (size: number, before: number, after: number) => ({
  run: { size: halfPoints(size), bold: true, color: look.accent },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Styles people find in Word's own list, so that a school can make the file its own. */
export const stylesOf = (size: Sizes): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: 'Arial', size: halfPoints(size.text), color: look.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 60 } },
    },
    title: {
      run: { size: halfPoints(size.title), bold: true, color: look.accent },
      paragraph: { spacing: { after: 20 } },
    },
    heading1: headingOf(size.heading1, 280, 90),
    heading2: headingOf(size.heading2, 180, 60),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: halfPoints(size.about), color: look.quiet },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Large',
      name: 'Agreed focus',
      basedOn: 'Normal',
      run: { size: halfPoints(size.large) },
    },
    {
      id: 'Quiet',
      name: 'Remark',
      basedOn: 'Normal',
      run: { size: halfPoints(size.small), color: look.quiet },
    },
    {
      id: 'Label',
      name: 'Cell label',
      basedOn: 'Normal',
      run: { size: halfPoints(size.small), bold: true, color: look.accent },
      paragraph: { spacing: { after: 20 }, keepNext: true },
    },
  ],
});

const hanging = convertMillimetersToTwip(4);

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: hanging, hanging } } },
        },
      ],
    },
  ],
};
