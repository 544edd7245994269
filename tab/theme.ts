import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { inRem } from './text-size.ts';

/** The names Teams gives its themes. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

const themes: Record<TeamsTheme, Theme> = {
  default: inRem(teamsLightTheme),
  dark: inRem(teamsDarkTheme),
  contrast: inRem(teamsHighContrastTheme),
};

/** The Fluent theme for what Teams calls its own; an unknown name gets the light one. */
export const fluentTheme = (name: string): Theme => themes[name as TeamsTheme] ?? themes.default;
