import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import { Icon } from './icon.tsx';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly className: string | undefined;
  readonly onSearch: (words: string) => void;
}

/** Words to look for in what stands below. */
export function SearchField({ label, hint, value, className, onSearch }: Props) {
  const id = useId();
  return (
    <div className={className} role="search">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="search"
        value={value}
        maxLength={100}
        placeholder={hint}
        contentBefore={<Icon name="search" />}
        onChange={(_, { value: words }) => onSearch(words)}
      />
    </div>
  );
}
