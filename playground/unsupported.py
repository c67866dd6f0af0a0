"""Methods of Bot API 10.0 that are not simulated: payments, gifts, stories and the like."""

_NAMES = """
    sendPaidMedia sendChecklist setUserEmojiStatus setChatMemberTag
    banChatSenderChat unbanChatSenderChat createChatSubscriptionInviteLink
    editChatSubscriptionInviteLink approveChatJoinRequest declineChatJoinRequest
    getUserPersonalChatMessages setChatStickerSet deleteChatStickerSet editGeneralForumTopic
    closeGeneralForumTopic reopenGeneralForumTopic hideGeneralForumTopic unhideGeneralForumTopic
    unpinAllGeneralForumTopicMessages answerGuestQuery getBusinessConnection
    getManagedBotToken replaceManagedBotToken getManagedBotAccessSettings setManagedBotAccessSettings
    setMyProfilePhoto removeMyProfilePhoto getAvailableGifts sendGift giftPremiumSubscription verifyUser
    verifyChat removeUserVerification removeChatVerification readBusinessMessage deleteBusinessMessages
    setBusinessAccountName setBusinessAccountUsername setBusinessAccountBio
    setBusinessAccountProfilePhoto removeBusinessAccountProfilePhoto setBusinessAccountGiftSettings
    getBusinessAccountStarBalance transferBusinessAccountStars getBusinessAccountGifts getUserGifts
    getChatGifts convertGiftToStars upgradeGift transferGift postStory repostStory editStory deleteStory
    answerWebAppQuery savePreparedInlineMessage savePreparedKeyboardButton editMessageChecklist
    approveSuggestedPost declineSuggestedPost deleteAllMessageReactions uploadStickerFile
    createNewStickerSet addStickerToSet setStickerPositionInSet deleteStickerFromSet replaceStickerInSet
    setStickerEmojiList setStickerKeywords setStickerMaskPosition setStickerSetTitle
    setStickerSetThumbnail setCustomEmojiStickerSetThumbnail deleteStickerSet sendInvoice
    createInvoiceLink answerShippingQuery answerPreCheckoutQuery getStarTransactions refundStarPayment
    editUserStarSubscription setPassportDataErrors sendGame setGameScore getGameHighScores
"""
NOT_SIMULATED = frozenset(_NAMES.split())
NOT_SIMULATED_LOWER = frozenset(name.lower() for name in NOT_SIMULATED)
