saved-none = 아직 저장한 영화가 없어요. 영화 카드의 ♡ 저장을 누르면 여기에 모여요.
saved-drop = 빼기
