package io.demarche.job;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import io.demarche.job.JobException.Reason;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;

/**
 * HOCON's {@code include} in a file of settings is an error: it would open any file and any address of the network, and be
 * silent about one that is not there.
 */
record RefusedIncludes(Path conf)
        implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    @Override
    public ConfigObject include(ConfigIncludeContext context, String name) {
        throw refused(name);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File file) {
        throw refused(file.getPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL address) {
        throw refused(address.toString());
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String name) {
        throw refused(name);
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    private JobException refused(String included) {
        return new JobException(
                Reason.CONFIG,
                conf + ": it includes " + included
                        + ", and settings are read from one file only; write the settings that differ from the defaults"
                        + " into it");
    }
}
