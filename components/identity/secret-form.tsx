import type { ReactNode } from 'react';

type SecretFormProps = { onSubmit: (form: FormData) => void; children: ReactNode };

/** A form with a password or a code in it. */
export function SecretForm({ onSubmit, children }: SecretFormProps) {
  return (
    <form
      // Sent before the script runs, it must not put the secret into the address.
      method="post"
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {children}
    </form>
  );
}
