import { Tabs } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { IN_QUESTION_LIST, QUESTION_LISTS, type QuestionList } from '../../../shared/casework/question-lists.ts';
import { flightPath } from '../addresses.ts';
import { ReferralList } from '../cases/referral/referral-list.tsx';
import { useFlightName } from '../flights/use-flight-name.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { QuestionList as Questions } from './question-list.tsx';

/** Every request: those to answer, those that the officer or the own agency asked, overdue ones first, and those that ended. */
export function RequestsScreen() {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [shown, setShown] = useState<QuestionList>('answer');
  const { value: questions, failure, again } = useCall('question.list', { flight: null }, ['questions', 'cases']);
  const { value: referrals } = useCall('referral.list', {}, ['referrals', 'cases']);
  const flightName = useFlightName((questions?.length ?? 0) > 0);
  const inList = (list: QuestionList) => (questions ?? []).filter((each) => IN_QUESTION_LIST[list](each, officer));
  const referralsIn = (list: QuestionList) =>
    (referrals ?? []).filter(({ listed }) => IN_QUESTION_LIST[list](listed, officer));
  const [rows, handed] = [inList(shown), referralsIn(shown)];
  useActions([
    {
      id: 'requests.tab',
      key: 'T',
      label: 'requests.next-list',
      run: () =>
        setShown((before) => QUESTION_LISTS[(QUESTION_LISTS.indexOf(before) + 1) % QUESTION_LISTS.length] ?? 'answer'),
      hint: true,
    },
  ]);
  return (
    <Tabs className="screen" value={shown}>
      <div className="screen-head">
        <h1>{t('screen.requests')}</h1>
        <AreaParts />
        <TabList
          look="tabs inline"
          label={t('requests.lists')}
          tabs={QUESTION_LISTS}
          onShow={setShown}
          name={(each) => t(`requests.list.${each}`)}
          note={(each) => inList(each).length + referralsIn(each).length}
        />
      </div>
      <Tabs.Panel className="screen-fill" value={shown}>
        {failure !== null && questions === null ? <FailureNote failure={failure} again={again} /> : null}
        {questions === null || referrals === null ? null : rows.length + handed.length === 0 ? (
          <EmptyState
            fill
            icon={IconMessageQuestion}
            title={t(`requests.empty.${shown}`)}
            hint={t('requests.empty.hint')}
          />
        ) : (
          <div className="screen-body">
            {rows.length === 0 ? null : (
              <Questions
                questions={rows}
                flightLink={(flight) => ({ href: flightPath(flight), name: flightName(flight) })}
              />
            )}
            {handed.length === 0 ? null : (
              <>
                <h2 className="small-head">{t('referral.list')}</h2>
                <ReferralList referrals={handed} linked />
              </>
            )}
          </div>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
