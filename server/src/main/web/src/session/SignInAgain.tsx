import { Modal, Text } from '@mantine/core';
import { useExpired } from './queries';
import { SignInForm } from './SignInForm';

/** Over the page when the session has ended: what was typed stays beneath and can be sent afterwards. */
export function SignInAgain() {
  const expired = useExpired();
  return (
    <Modal
      opened={expired}
      onClose={() => undefined}
      withCloseButton={false}
      title="Your session has ended"
      zIndex={400}
    >
      <Text size="sm" mb="md">
        Sign in again to go on. Nothing you typed is lost.
      </Text>
      <SignInForm />
    </Modal>
  );
}
