import {
  Anchor,
  AppShell,
  Burger,
  Button,
  Group,
  Loader,
  Menu,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { ProblemPanel } from './kit/ProblemPanel';
import { useSession, useSignOut } from './session/queries';
import { SignInPage } from './session/SignInPage';
import type { Session } from './api/types';

const PLACES = [
  { to: '/', label: 'Home', roles: [] },
  { to: '/systems', label: 'AI systems', roles: [] },
  { to: '/projects', label: 'Projects', roles: [] },
  { to: '/ai-act/impact', label: 'AI Act impact', roles: [] },
  { to: '/audit-log', label: 'Audit log', roles: ['BOARD', 'AUDITOR', 'ADMINISTRATOR'] },
] as const;

/** The frame of every screen; without a session it is the sign-in, and the address stays for afterwards. */
export function Shell() {
  const session = useSession();
  if (session.isPending) {
    return <Loader m="xl" aria-label="Loading" />;
  }
  if (session.error) {
    return <ProblemPanel problem={session.error} />;
  }
  return session.data ? <Frame session={session.data} /> : <SignInPage />;
}

function Frame({ session }: { session: Session }) {
  const [opened, menu] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const places = PLACES.filter(
    (place) => place.roles.length === 0 || place.roles.some((role) => session.roles.includes(role)),
  );
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="lg">
      <Anchor href="#content" pos="absolute" top={-100} left={0}>
        Skip to content
      </Anchor>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={opened} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Text fw={700} size="lg">
              Probity
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <SchemeSwitch />
            <PersonMenu session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Main">
        {places.map((place) => (
          <NavLink
            key={place.to}
            renderRoot={(props) => <Link to={place.to} {...props} />}
            label={place.label}
            active={place.to === '/' ? path === '/' : path.startsWith(place.to)}
            onClick={menu.close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="content">
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Button variant="default" size="xs" onClick={() => setColorScheme(other)}>
      {other === 'dark' ? 'Dark' : 'Light'}
    </Button>
  );
}

function PersonMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="xs">
          {session.displayName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.roles.map((role) => role.toLowerCase()).join(', ')}</Menu.Label>
        <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
