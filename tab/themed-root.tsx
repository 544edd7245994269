import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { fluentTheme } from './theme.ts';

interface Props {
  readonly first: string;
  readonly onChange: (listener: (theme: string) => void) => void;
  readonly children: ReactNode;
}

/** Dresses everything in the theme that Teams wears at the moment. */
export function ThemedRoot({ first, onChange, children }: Props) {
  const [theme, setTheme] = useState(first);
  useEffect(() => onChange(setTheme), [onChange]);
  useEffect(() => {
    // Scrollbars and other parts the browser draws itself follow this.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={fluentTheme(theme)} className="themed-root" data-theme={theme}>
      {children}
    </FluentProvider>
  );
}
