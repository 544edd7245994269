/** The few pictures the tab needs, drawn on a 20 by 20 square with a 1.5 line. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5 13.5 10 8 15.5',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5c0 3-1.5 4.5-1.5 5.5h12c0-1-1.5-2.5-1.5-5.5A4.5 4.5 0 0 0 10 3ZM8.2 15.5a1.9 1.9 0 0 0 3.6 0',
  warning: 'M10 3.2 17.3 16.3H2.7ZM10 8v4M10 14v.2',
  gap: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6.5v4.2M10 13.3v.2',
  done: 'M4.5 10.5 8.5 14.5 15.5 6',
  calendar: 'M3.5 5.5h13v11h-13ZM3.5 8.8h13M7 3.2v3.4M13 3.2v3.4M10 11v3.4M8.3 12.7h3.4',
  mail: 'M3 5.5h14v9.5H3ZM3.2 6l6.8 5 6.8-5',
  phone:
    'M6.7 3.2 8.4 7 6.6 8.6c.9 2 2.5 3.7 4.7 4.8L13 11.6l3.7 1.7-.4 2.5c-.1.6-.6 1-1.3 1C9.2 16.5 3.6 10.8 3.2 5c0-.6.4-1.2 1-1.3Z',
  lock: 'M5 9h10v7.5H5ZM7.2 9V6.6a2.8 2.8 0 0 1 5.6 0V9M10 12v1.6',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  add: 'M10 4v12M4 10h12',
  waiting: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4l2.5 2',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6ZM12.8 12.8 16.5 16.5',
  file: 'M5 2.8h6.2L15 6.6v10.6H5ZM11 3v4h4',
  people:
    'M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16c0-2.8 2.2-4.6 5-4.6s5 1.8 5 4.6M13 4.2a2.5 2.5 0 0 1 0 4.8M14.5 11.6c1.9.5 3 2.1 3 4.4',
  chat: 'M3.2 4.2h13.6v9.3H9.5L6 16.5v-3H3.2Z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same, hence hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
