comfort-keep-talking = 계속 이야기하기
comfort-films = 영화 추천받기
comfort-correct = 내 감정이 달라요
comfort-listening = 네, 계속 들려주세요. 생각나는 것부터, 순서 없이 말해도 괜찮아요.
comfort-ask-feeling = 그랬군요, 내가 잘못 들었나 봐요. 지금 마음에 가장 가까운 건 어느 쪽이에요?
comfort-feeling-taken = 알려 줘서 고마워요. <b>{ $feeling }</b>이었군요. 이제부터는 그렇게 듣고 있을게요.
comfort-speechless = 지금은 어떻게 말하면 좋을지 떠오르지 않아요. 들은 말은 잘 간직하고 있어요. 조금 더 이야기해 줄래요?
comfort-help = 할 수 있는 것 보기
