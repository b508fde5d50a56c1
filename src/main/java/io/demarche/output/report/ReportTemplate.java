package io.demarche.output.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The page's template with its style sheet and script. Every value is escaped as HTML where it is put in. The browser
 * runs that style sheet and that script and nothing else: the page names their hashes in its content security policy.
 */
final class ReportTemplate {
    private final Template template;
    private final String css;
    private final String script;

    ReportTemplate() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocale(Locale.ENGLISH);
        configuration.setNumberFormat("computer");
        configuration.setWhitespaceStripping(true);
        template = new Template("report.ftlh", new StringReader(resource("report.ftlh")), configuration);
        css = resource("report.css");
        script = resource("report.js");
    }

    void write(Page page, Writer out) throws IOException {
        try {
            Map<String, Object> names = Map.of(
                    "page",
                    page,
                    "css",
                    markup(css),
                    "script",
                    markup(script),
                    "cssHash",
                    hash(css),
                    "scriptHash",
                    hash(script));
            template.process(names, out);
        } catch (TemplateException bug) {
            throw new IllegalStateException("The report cannot be written: " + bug.getMessageWithoutStackTop(), bug);
        }
    }

    private static TemplateHTMLOutputModel markup(String own) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(own);
    }

    /** With line feeds alone, as a browser reads it, whose hash would be another otherwise. */
    private static String resource(String name) throws IOException {
        try (InputStream in = ReportTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
    }
}
