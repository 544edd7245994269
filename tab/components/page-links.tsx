import css from './page-links.module.css';

interface Props {
  /** What the row leads through, when it is read out. */
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly title: string; readonly isOpen: boolean }[];
}

/** Pages or parts side by side, the one that is open marked by a line and by its state. */
export const PageLinks = ({ label, links }: Props) => (
  <nav className={css.menu} aria-label={label}>
    <ul>
      {links.map(({ href, title, isOpen }) => (
        <li key={href}>
          <a href={href} aria-current={isOpen ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
