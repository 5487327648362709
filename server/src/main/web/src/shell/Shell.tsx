import { AppShell, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import type { Session } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useSession } from '../session/queries';
import { SignInAgain } from '../session/SignInAgain';
import { SignInPage } from '../session/SignInPage';
import { CommandPalette } from './CommandPalette';
import { Navigation } from './Navigation';
import { ShortcutHelp } from './ShortcutHelp';
import { useShortcuts } from './shortcuts';
import './shell.css';
import { TopBar } from './TopBar';

/** The frame of every screen; without a session it is the sign-in, and the address stays for afterwards. */
export function Shell() {
  const session = useSession();
  if (session.isPending) {
    return <Loader m="xl" aria-label="Loading" />;
  }
  if (session.data === undefined) {
    return <ProblemPanel problem={session.error} retry={() => void session.refetch()} />;
  }
  return session.data ? <Frame session={session.data} /> : <SignInPage />;
}

function Frame({ session }: { session: Session }) {
  const [opened, menu] = useDisclosure(false);
  const [helpOpened, help] = useDisclosure(false);
  const shortcuts = useShortcuts(session.roles, help.open);
  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a href="#content" className="skip-link">
        Skip to content
      </a>
      <AppShell.Header className="top-bar">
        <TopBar session={session} menuOpened={opened} onMenu={menu.toggle} onHelp={help.open} />
      </AppShell.Header>
      <AppShell.Navbar className="side" aria-label="Main">
        <Navigation roles={session.roles} opened={opened} onClose={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main>
        <div id="content" tabIndex={-1} className="content">
          <Outlet />
        </div>
      </AppShell.Main>
      <CommandPalette roles={session.roles} onHelp={help.open} />
      <ShortcutHelp opened={helpOpened} onClose={help.close} {...shortcuts} />
      <SignInAgain />
    </AppShell>
  );
}
