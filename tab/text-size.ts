const px = /^(\d+(?:\.\d+)?)px$/;

/**
 * A theme whose letters grow with the browser's own text size. Fluent sets font sizes and line heights in pixels,
 * which ignore that setting. WCAG 1.4.4.
 */
export const inRem = <T extends object>(theme: T): T =>
  Object.fromEntries(
    Object.entries(theme).map(([token, value]) => {
      const size = /^(fontSize|lineHeight)/.test(token) ? px.exec(String(value)) : null;
      return [token, size ? `${Number(size[1]) / 16}rem` : value];
    }),
  ) as T;
