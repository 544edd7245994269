/** An e-mail address that, where it is too long for a line, breaks after the @ and not within a word. */
export function Address({ email }: { readonly email: string }) {
  const at = email.indexOf('@') + 1;
  return (
    <span>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
