## 생각 기록

thoughts-intro =
    <b>💭 생각 기록</b>
    힘든 생각이 맴돌 때, 한 걸음 떨어져서 들여다보는 기록이에요. 한 화면에 하나씩 물어볼게요. 중간에 멈춰도 이어서 쓸 수 있고, 당신만의 열쇠로 암호화해요.
thoughts-kept-ones = 지난 기록
thoughts-begin = 새로 쓰기
thoughts-resume = 이어서 쓰기
thoughts-list = 기록 보기
thoughts-skip = 비워 둘래요
thoughts-back = ◀ 이전
thoughts-situation = 어떤 일이 있었나요?
thoughts-situation-how = 언제, 어디서, 무슨 일이었는지 있는 그대로 적어 주세요. { $limit }자까지 담을 수 있어요. 그만두려면 /cancel 이에요.
thoughts-feeling = 어떤 기분이 들었나요?
thoughts-feeling-how = 가장 가까운 것을 고르거나, { $limit }자까지 직접 적어 주세요.
thoughts-strength = 그 기분이 얼마나 컸나요?
thoughts-strength-how = 0은 전혀, 100은 더 클 수 없을 만큼이에요. 가까운 숫자면 충분해요.
thoughts-thought = 그때 어떤 생각이 스쳤나요?
thoughts-thought-how = 머릿속에 떠오른 말을 그대로 적어 주세요. 맞는지 틀린지는 아직 따지지 않아도 돼요. { $limit }자까지 괜찮아요.
thoughts-support = 그 생각을 뒷받침하는 사실은 무엇인가요?
thoughts-support-how = 느낌보다는 눈으로 보거나 귀로 들은 것을 적어 주세요. { $limit }자까지 담을 수 있고, 떠오르지 않으면 비워 두어도 돼요.
thoughts-against = 그 생각과 맞지 않는 사실은 무엇인가요?
thoughts-against-how = 가까운 친구가 같은 생각을 한다면 어떤 사실을 말해 줄까요? { $limit }자까지 담을 수 있고, 떠오르지 않으면 비워 두어도 돼요.
thoughts-balanced = 양쪽을 함께 보면, 어떻게 말해 볼 수 있을까요?
thoughts-balanced-how = 억지로 좋게 말하지 않아도 돼요. 조금 더 공평한 문장이면 충분해요. { $limit }자까지 적어 주세요.
thoughts-after = 지금은 그 기분이 얼마나 큰가요?
thoughts-after-how = 0은 전혀, 100은 더 클 수 없을 만큼이에요. 그대로여도 괜찮아요.
thoughts-by-button = 여기서는 아래 버튼에서 골라 주세요.
thoughts-too-long = 1자에서 { $limit }자 사이로 적어 주세요. 그만두려면 /cancel 이에요.
thoughts-record = 생각 기록
thoughts-felt = { $feeling } { $before } → { $after }
thoughts-done = 적어 두었어요. 힘든 생각을 이렇게 들여다보는 건 쉽지 않은 일이에요. 숫자가 그대로여도 괜찮아요.
thoughts-remove = 지우기
thoughts-ask-remove = 이 기록을 지울까요? 지우면 되돌릴 수 없어요.
thoughts-remove-yes = 지울게요
thoughts-remove-no = 그대로 둘게요
thoughts-gone = 지금은 없는 기록이에요. 원할 때 새로 쓸 수 있어요.
