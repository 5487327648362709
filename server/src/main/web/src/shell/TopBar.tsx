import { ActionIcon, Burger, Button, Group, Menu, Text, Tooltip, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import type { Session } from '../api/types';
import { Icon, type IconName } from '../kit/Icon';
import { words } from '../kit/words';
import { useSignOut } from '../session/queries';

interface Props {
  session: Session;
  menuOpened: boolean;
  onMenu: () => void;
  onHelp: () => void;
}

export function TopBar({ session, menuOpened, onMenu, onHelp }: Props) {
  return (
    <Group h="100%" px={{ base: 'sm', sm: 'xl' }} justify="space-between" wrap="nowrap">
      <Group wrap="nowrap" gap="xs" flex={1} miw={0}>
        <Burger opened={menuOpened} onClick={onMenu} hiddenFrom="sm" size="sm" aria-label="Navigation" />
        <button type="button" className="finder" onClick={spotlight.open}>
          <Icon name="search" size={16} />
          <span className="finder-text">Search or go to</span>
          <Text component="kbd" className="keys" visibleFrom="sm">
            Ctrl K
          </Text>
        </button>
      </Group>
      <Group gap={6} wrap="nowrap">
        <SchemeMenu />
        <Tooltip label="Keyboard shortcuts">
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={onHelp} aria-label="Help" visibleFrom="sm">
            <Icon name="help" />
          </ActionIcon>
        </Tooltip>
        <PersonMenu session={session} />
      </Group>
    </Group>
  );
}

const SCHEMES: { value: 'auto' | 'light' | 'dark'; label: string; icon: IconName }[] = [
  { value: 'auto', label: 'As the system', icon: 'screen' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
];

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const present = SCHEMES.find((one) => one.value === colorScheme) ?? SCHEMES[0];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Colours: ${present?.label}`}>
          <Icon name={present?.icon ?? 'screen'} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Colours</Menu.Label>
        {SCHEMES.map((one) => (
          <Menu.Item
            key={one.value}
            leftSection={<Icon name={one.icon} size={16} />}
            rightSection={one.value === colorScheme ? <Icon name="check" size={16} /> : null}
            onClick={() => setColorScheme(one.value)}
          >
            {one.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" px="xs" leftSection={<Icon name="person" />} aria-label={session.displayName}>
          <Text span size="sm" fw={500} visibleFrom="sm">
            {session.displayName}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.displayName}: {session.roles.map(words).join(', ')}
        </Menu.Label>
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
