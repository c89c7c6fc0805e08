// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/system_user.h"

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>

#include <vector>
#endif

namespace desk {

QString systemUserName()
{
#ifdef Q_OS_UNIX
    passwd entry{};
    passwd *found = nullptr;
    std::vector<char> texts(16 * 1024);
    if (getpwuid_r(getuid(), &entry, texts.data(), texts.size(), &found) == 0 && found) {
        // The field holds name, room and telephone, separated by commas; & stands for the login name.
        const QString login = QString::fromLocal8Bit(found->pw_name);
        QString name = QString::fromLocal8Bit(found->pw_gecos).section(u',', 0, 0).trimmed();
        name.replace(u'&', login);
        return name.isEmpty() ? login : name;
    }
#endif
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

} // namespace desk
